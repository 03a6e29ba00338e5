#!/usr/bin/env bash
# Builds the site and brings it to the bucket that is named as the argument, by the AWS command line.
set -euo pipefail
cd "$(dirname "$0")"
bucket="${1:?Name the bucket.}"
static-archive build --host s3
aws s3 sync output/ "s3://$bucket" --delete --exclude '.static-archive/*' --exclude '_s3-website.json'
aws s3api put-bucket-website --bucket "$bucket" --website-configuration file://output/_s3-website.json
