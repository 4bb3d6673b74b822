// Creates, reads, rotates and deletes a secret with the AWS SDK for Go v2.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager/types"
)

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	ctx := context.Background()
	client := secretsmanager.NewFromConfig(must(config.LoadDefaultConfig(ctx)))
	name := aws.String(os.Getenv("SECRET_NAME"))
	old := os.Getenv("SECRET_VALUE")
	get := func(stage string) *secretsmanager.GetSecretValueOutput {
		return must(client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{
			SecretId: name, VersionStage: aws.String(stage),
		}))
	}

	must(client.CreateSecret(ctx, &secretsmanager.CreateSecretInput{Name: name, SecretString: &old}))
	fmt.Println("created")

	if *get("AWSCURRENT").SecretString != old {
		log.Fatal("another value was read")
	}
	fmt.Println("read")

	must(client.RotateSecret(ctx, &secretsmanager.RotateSecretInput{
		SecretId: name, RotationLambdaARN: aws.String(os.Getenv("ROTATION_FUNCTION")),
	}))
	for tries := 0; *get("AWSCURRENT").SecretString == old; tries++ {
		if tries == 100 {
			log.Fatal("not rotated")
		}
		time.Sleep(100 * time.Millisecond)
	}
	if *get("AWSPREVIOUS").SecretString != old {
		log.Fatal("the old value is not AWSPREVIOUS")
	}
	fmt.Println("rotated")

	must(client.DeleteSecret(ctx, &secretsmanager.DeleteSecretInput{
		SecretId: name, ForceDeleteWithoutRecovery: aws.Bool(true),
	}))
	_, err := client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: name})
	var gone *types.ResourceNotFoundException
	if errors.As(err, &gone) {
		fmt.Println("deleted")
	}
}
