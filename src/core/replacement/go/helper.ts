/** The package that reads secrets, below the module's folder. */
export const GO_HELPER = 'internal/appsecrets/appsecrets.go';
export const GO_MARK = 'reads secrets from AWS Secrets Manager at run time';

export const goHelperSource = `// Package appsecrets ${GO_MARK}; values are kept for five minutes.
package appsecrets

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
)

const (
	ttl     = 5 * time.Minute
	timeout = 30 * time.Second
)

type entry struct {
	text string
	at   time.Time
}

var (
	mu     sync.Mutex
	cache  = map[string]entry{}
	client *secretsmanager.Client
)

// Get returns the secret's text, or the value of one key of its JSON.
func Get(ctx context.Context, id string, key ...string) (string, error) {
	text, err := read(ctx, id)
	if err != nil || len(key) == 0 {
		return text, err
	}
	var values map[string]json.RawMessage
	if json.Unmarshal([]byte(text), &values) != nil {
		return "", fmt.Errorf("secret %s is not a JSON object", id)
	}
	raw, found := values[key[0]]
	if !found {
		return "", fmt.Errorf("secret %s has no key %s", id, key[0])
	}
	var value string
	if json.Unmarshal(raw, &value) != nil {
		return string(raw), nil
	}
	return value, nil
}

// Must is Get for code that cannot go on without the secret: it panics when it cannot be read.
func Must(id string, key ...string) string {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	value, err := Get(ctx, id, key...)
	if err != nil {
		panic(err)
	}
	return value
}

// Escape percent-encodes a part of a URL.
func Escape(part string) string {
	return strings.ReplaceAll(url.QueryEscape(part), "+", "%20")
}

func read(ctx context.Context, id string) (string, error) {
	mu.Lock()
	defer mu.Unlock()
	known, found := cache[id]
	if found && time.Since(known.at) < ttl {
		return known.text, nil
	}
	text, err := fetch(ctx, id)
	if err != nil && !found {
		return "", err
	}
	if err != nil {
		text = known.text
	}
	cache[id] = entry{text, time.Now()}
	return text, nil
}

func fetch(ctx context.Context, id string) (string, error) {
	if client == nil {
		cfg, err := config.LoadDefaultConfig(ctx)
		if err != nil {
			return "", err
		}
		client = secretsmanager.NewFromConfig(cfg)
	}
	answer, err := client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &id})
	if err != nil {
		return "", err
	}
	if answer.SecretString == nil {
		return "", fmt.Errorf("secret %s is binary", id)
	}
	return *answer.SecretString, nil
}
`;
