import { highIn } from "../support/found";

const DANGEROUS: readonly (readonly [script: string, expected: readonly string[]])[] = [
  ["rpm -e --nodeps glibc", ["remove-essential-package@1"]],
  ["rpm -qa | xargs rpm -e --nodeps --allmatches", ["remove-many-packages@1"]],
  ["dnf -y remove systemd", ["remove-essential-package@1"]],
  ["yum remove -y kernel", ["remove-essential-package@1"]],
  ["yum erase -y openssh-server sudo", ["remove-essential-package@1"]],
  ["apt-get remove --purge -y systemd network-manager", ["remove-essential-package@1"]],
  ["apt-get -y purge 'python3*'", ["remove-essential-package@1"]],
  ["apt purge -y '~i'", ["remove-many-packages@1"]],
  ["aptitude -y purge '~i'", ["remove-many-packages@1"]],
  ["apt-get purge -y $(dpkg -l | awk '/^ii/{print $2}')", ["remove-many-packages@1"]],
  [
    "dpkg --get-selections | awk '{print $1}' | xargs apt-get purge -y --allow-remove-essential",
    ["remove-many-packages@1"],
  ],
  ["dpkg -l | awk '/^ii/ {print $2}' | xargs apt-get -y purge", ["remove-many-packages@1"]],
  ["dpkg -P --force-all libc6", ["remove-essential-package@1"]],
  ["dpkg --remove --force-remove-essential bash", ["remove-essential-package@1"]],
  ["pacman -Rdd --noconfirm glibc", ["remove-essential-package@1"]],
  ["pacman -Rns $(pacman -Qq)", ["remove-many-packages@1"]],
  ["apk del --purge musl busybox", ["remove-essential-package@1"]],
  ["apk del alpine-base", ["remove-essential-package@1"]],
  ["zypper -n rm -u glibc", ["remove-essential-package@1"]],
  ["apt-get install -y --allow-unauthenticated foo", ["untrusted-package@1"]],
  ["dnf install -y --nogpgcheck https://x.example.com/foo.rpm", ["untrusted-package@1"]],
  ["rpm -ivh --nosignature http://x.example.com/a.rpm", ["untrusted-package@1"]],
  ["pip install http://x.example.com/a.tar.gz", ["untrusted-package@1"]],
  [
    "pip3 install --trusted-host pypi.example.com --index-url http://pypi.example.com/simple a",
    ["untrusted-package@1"],
  ],
  ["curl -sO http://x.example.com/a.deb && dpkg -i a.deb", ["untrusted-package@1"]],
  [
    "wget -q https://x.example.com/a.rpm -O /tmp/a.rpm; rpm -Uvh /tmp/a.rpm",
    ["untrusted-package@1"],
  ],
  ["npm i -g http://x.example.com/p.tgz", ["untrusted-package@1"]],
  ["apk add --allow-untrusted /tmp/x.apk", ["untrusted-package@1"]],
];

const HARMLESS: readonly string[] = [
  "apt-get -s remove libc6",
  "apt-get purge --simulate -y systemd",
  "apt remove -y nginx",
  "apt-get purge -y apache2 'php8.1*'",
  "apt-get autoremove --purge -y",
  "apt-get purge -y linux-image-5.4.0-42-generic linux-headers-5.4.0-42",
  "apt-get purge -y $(dpkg -l | awk '/^rc/{print $2}')",
  "dpkg -l | awk '/^rc/ {print $2}' | xargs -r dpkg --purge",
  "dpkg -l | grep '^ii' | grep nginx",
  "dpkg --purge --no-act bash",
  "dpkg -r old-agent",
  "dpkg -i /srv/packages/agent_1.2_amd64.deb",
  'curl -fsSLo /tmp/a.deb https://example.com/a.deb && echo "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea  /tmp/a.deb" | sha256sum -c - && dpkg -i /tmp/a.deb',
  "apt-get install -y --only-upgrade openssl",
  "apt-get install -y systemd-timesyncd",
  "apt-mark hold linux-image-generic",
  "apt-get download libc6",
  "yum -y remove httpd",
  "yum remove --assumeno glibc",
  "dnf -y remove 'php-*'",
  "dnf -y remove --oldinstallonly",
  "dnf remove -y $(dnf repoquery --installonly --latest-limit=-2 -q)",
  "package-cleanup --oldkernels --count=2 -y",
  "rpm -e --test glibc",
  "rpm -e oldagent-1.2-3.x86_64",
  'rpm -qa | grep kernel | grep -v "$(uname -r)" | xargs -r dnf -y remove',
  "rpm -e --nodeps $(rpm -qa | grep mariadb)",
  "rpm -ivh /srv/rpms/agent.rpm",
  "rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-redhat",
  "yum -y install /srv/rpms/vendor-*.rpm",
  "yum-config-manager --add-repo https://download.example.com/x.repo",
  "zypper -n rm telnet",
  "zypper -n rm --dry-run glibc",
  "pacman -Rns --noconfirm nginx",
  "pacman -R -p glibc",
  "apk del .build-deps",
  "apk del -s musl",
  "snap remove lxd",
  "pip uninstall -y requests",
  "/opt/app/venv/bin/pip uninstall -y -r old.txt",
  "/opt/app/venv/bin/pip freeze | xargs /opt/app/venv/bin/pip uninstall -y",
  "pip3 install -i https://mirror.example.com/simple requests",
  "pip3 install --index-url http://10.0.0.5/simple --trusted-host 10.0.0.5 requests",
  "npm install -g pm2@5",
  "npm install --registry=https://registry.example.com left-pad",
  "gem install bundler -v 2.4",
  'echo "apt-get purge libc6"',
];

describe("scan, on packages", () => {
  it.each(DANGEROUS)("finds what %j destroys", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });

  it.each(HARMLESS)("lets %j pass", async (script) => {
    expect(await highIn("SHELL", script)).toEqual([]);
  });
});
