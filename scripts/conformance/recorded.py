"""What LocalStack's tests of Secrets Manager ask of their surroundings, for the endpoint of the environment.

Their snapshots are AWS's own answers. A path that LocalStack leaves out, since it differs there, is compared here.
"""
import json
import os

import boto3
import localstack.utils.sync
import pytest
import requests
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from localstack.testing.snapshots.transformer_utility import (
    SNAPSHOT_BASIC_TRANSFORMER,
    TransformerUtility,
)
from localstack_snapshot.snapshots.transformer import RegexTransformer

ENDPOINT = os.environ["ENDPOINT"]
REGION = os.environ["AWS_DEFAULT_REGION"]
ACCOUNT = os.environ["TEST_AWS_ACCOUNT_ID"]
OTHER = json.loads(os.environ["OTHER_PRINCIPAL"])


LEFT_OUT = "skip_snapshot_verify"
# Numbers its versions in the order of their random ids: their paths stay left out.
UNORDERED = "test_rotate_secret_with_lambda_success"

poll = localstack.utils.sync.poll_condition
localstack.utils.sync.poll_condition = lambda condition, timeout=None, interval=0.5: poll(
    condition, timeout, min(interval, 2)
)


class Lambda:
    """The sandbox may call every function that it knows."""

    def add_permission(self, **_):
        pass


class Sts:
    def __init__(self, arn):
        self.arn = arn

    def get_caller_identity(self):
        return {"Arn": self.arn, "Account": self.arn.split(":")[4]}


class Kms:
    """The policies of keys are not what is tested: a key lets in everyone."""

    def create_key(self, **_):
        return {"KeyMetadata": {"Arn": f"arn:aws:kms:{REGION}:{ACCOUNT}:key/recorded"}}


class Clients:
    lambda_ = Lambda()
    kms = Kms()

    def __init__(self, arn, **keys):
        self.sts = Sts(arn)
        self.secretsmanager = boto3.client("secretsmanager", endpoint_url=ENDPOINT, **keys)


class SignedHttp:
    def post(self, path, data, headers):
        request = AWSRequest("POST", ENDPOINT + path, headers=headers, data=data)
        SigV4Auth(boto3.Session().get_credentials(), "secretsmanager", REGION).add_auth(request)
        prepared = request.prepare()
        return requests.post(prepared.url, data=prepared.body, headers=dict(prepared.headers))


def pytest_configure(config):
    for name in ("validated", "needs_fixing", "only_localstack"):
        config.addinivalue_line("markers", f"aws_{name}")


def pytest_collection_modifyitems(config, items):
    """Keeps what was recorded from AWS, whole."""
    kept, gone = [], []
    for item in items:
        (kept if item.get_closest_marker("aws_validated") else gone).append(item)
        if not item.name.startswith(UNORDERED):
            item.own_markers = [mark for mark in item.own_markers if mark.name != LEFT_OUT]
    config.hook.pytest_deselected(items=gone)
    items[:] = kept


@pytest.fixture(autouse=True)
def forget_afterwards():
    yield
    requests.post(f"{ENDPOINT}/moto-api/reset").raise_for_status()


@pytest.fixture
def snapshot(_snapshot_session, region_name, account_id):
    _snapshot_session.transform = TransformerUtility
    names = {account_id: "1" * 12, region_name: "<region>", "arn:aws:": "arn:<partition>:"}
    for value, name in names.items():
        _snapshot_session.add_transformer(RegexTransformer(value, name), priority=2)
    _snapshot_session.add_transformer(SNAPSHOT_BASIC_TRANSFORMER, priority=2)
    return _snapshot_session


@pytest.fixture
def cleanups():
    return []


@pytest.fixture
def aws_client():
    return Clients(f"arn:aws:iam::{ACCOUNT}:root")


@pytest.fixture
def secondary_aws_client():
    return Clients(
        OTHER["arn"],
        aws_access_key_id=OTHER["accessKeyId"],
        aws_secret_access_key=OTHER["secretAccessKey"],
    )


@pytest.fixture
def region_name():
    return REGION


@pytest.fixture
def account_id():
    return ACCOUNT


@pytest.fixture
def create_secret(aws_client):
    return aws_client.secretsmanager.create_secret


@pytest.fixture
def create_lambda_function():
    return lambda **_: {"CreateFunctionResponse": {"FunctionArn": os.environ["FUNCTION_ARN"]}}


@pytest.fixture
def aws_http_client_factory():
    return lambda *_, **__: SignedHttp()
