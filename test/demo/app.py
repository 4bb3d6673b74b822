"""The same in Python: it needs boto3 once the password is moved."""
import hashlib

DB_PASSWORD = "{{password}}"


def main():
    print(hashlib.sha256(DB_PASSWORD.encode()).hexdigest())


main()
