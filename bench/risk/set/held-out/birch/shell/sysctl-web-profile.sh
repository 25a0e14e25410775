# sysctl profile of the web tier
set -e
f=/etc/sysctl.d/60-web.conf
[ -f $f ] && cp -p $f $f.old
cat > $f <<EOF
net.core.somaxconn = 4096
net.ipv4.tcp_fin_timeout = 30
net.ipv4.ip_local_port_range = 15000 65000
fs.file-max = 500000
EOF
sysctl -q -p $f
sysctl net.core.somaxconn fs.file-max
