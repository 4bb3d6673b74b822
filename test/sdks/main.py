# Creates, reads, rotates and deletes a secret with boto3.
import os
import time

import boto3

client = boto3.client("secretsmanager")
name = os.environ["SECRET_NAME"]
old = os.environ["SECRET_VALUE"]

client.create_secret(Name=name, SecretString=old)
print("created")

first = client.get_secret_value(SecretId=name)
assert first["SecretString"] == old
print("read")

client.rotate_secret(SecretId=name, RotationLambdaARN=os.environ["ROTATION_FUNCTION"])
for _ in range(100):
    second = client.get_secret_value(SecretId=name)
    if second["VersionId"] != first["VersionId"]:
        break
    time.sleep(0.1)
previous = client.get_secret_value(SecretId=name, VersionStage="AWSPREVIOUS")
assert second["SecretString"] != old and previous["SecretString"] == old
print("rotated")

client.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True)
try:
    client.get_secret_value(SecretId=name)
except client.exceptions.ResourceNotFoundException:
    print("deleted")
