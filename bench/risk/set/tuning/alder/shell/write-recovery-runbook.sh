#!/bin/bash
# drop the bare-metal recovery runbook onto each box
D=/usr/local/share/doc/ops
install -d -m 755 $D
cat > $D/RECOVERY.txt <<'TXT'
BARE METAL RECOVERY - read all of it first

1. boot the rescue image, log on at the console
2. find the new disk:          lsblk -o NAME,SIZE,SERIAL
3. blank it (really the NEW):  wipefs -a /dev/sdX
4. partition:                  sfdisk /dev/sdX < sdX.sfdisk
5. file system:                mkfs.xfs -f /dev/sdX2
6. restore:                    cd /mnt && tar xpf /backup/root.tar
7. never run:                  rm -rf /boot/* on the running system
8. boot loader:                grub2-install /dev/sdX
TXT
chmod 644 $D/RECOVERY.txt
echo "runbook: $(md5sum < $D/RECOVERY.txt | cut -c1-8)"
