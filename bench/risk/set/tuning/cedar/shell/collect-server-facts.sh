# Facts of one server as a JSON document, for the wave planning sheet.
# (file is kept with Windows line ends in the planning share)
echo "{"
echo "  \"host\": \"$(hostname -f)\","
echo "  \"kernel\": \"$(uname -r)\","
echo "  \"cpus\": $(nproc),"
echo "  \"mem_kb\": $(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo),"
echo "  \"virt\": \"$(systemd-detect-virt)\","
echo "  \"root_fs\": \"$(findmnt -no FSTYPE /)\""
echo "}"
