#!/bin/sh
# Creates, reads, rotates and deletes a secret with the AWS CLI.
set -eu
sm() { "$AWS_CLI" secretsmanager "$@" --output text; }

sm create-secret --name "$SECRET_NAME" --secret-string "$SECRET_VALUE" --query Name > /dev/null
echo created

read_one() { sm get-secret-value --secret-id "$SECRET_NAME" --version-stage "$1" --query SecretString; }
[ "$(read_one AWSCURRENT)" = "$SECRET_VALUE" ]
echo read

sm rotate-secret --secret-id "$SECRET_NAME" --rotation-lambda-arn "$ROTATION_FUNCTION" --query Name > /dev/null
tries=0
while [ "$(read_one AWSCURRENT)" = "$SECRET_VALUE" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 20 ]
done
[ "$(read_one AWSPREVIOUS)" = "$SECRET_VALUE" ]
echo rotated

sm delete-secret --secret-id "$SECRET_NAME" --force-delete-without-recovery --query Name > /dev/null
if refusal=$(read_one AWSCURRENT 2>&1); then exit 1; fi
case $refusal in *ResourceNotFoundException*) echo deleted ;; esac
