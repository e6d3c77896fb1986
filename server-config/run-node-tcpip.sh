#!/bin/sh
# As run-node.sh, in a data grid of nodes whose addresses are known, its own first:
# run-node-tcpip.sh 10.0.0.1:6900,10.0.0.2:6900 payara-micro.jar starpunk.war [Payara Micro options]
set -eu
nodes=$1
payara=$2
war=$3
shift 3
own=${nodes%%,*}
exec "$(dirname "$0")/run-node.sh" "$payara" "$war" \
    --clustermode "tcpip:$nodes" --interfaces "${own%:*}" --startport "${own##*:}" "$@"
