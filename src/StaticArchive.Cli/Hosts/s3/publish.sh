#!/usr/bin/env bash
# Builds the site and uploads it to the bucket given as argument, with the AWS command line.
set -euo pipefail
cd "$(dirname "$0")"
bucket="${1:?Name the bucket.}"
static-archive build --host s3
aws s3 sync output/ "s3://$bucket" --delete --exclude '.static-archive/*' --exclude '_s3-website.json'
aws s3api put-bucket-website --bucket "$bucket" --website-configuration file://output/_s3-website.json
