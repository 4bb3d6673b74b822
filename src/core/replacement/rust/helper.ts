export const RUST_MODULE = 'app_secrets';
export const RUST_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** What the helper needs, as lines of Cargo.toml. */
export const RUST_DEPENDENCIES: Readonly<Record<string, string>> = {
  'aws-config': '"1"',
  'aws-sdk-secretsmanager': '"1"',
  serde_json: '"1"',
  tokio: '{ version = "1", features = ["rt"] }',
};

export const rustHelperSource = `//! ${RUST_MARK}; values are kept for five minutes.
//!
//! Values are \`&'static str\`, as the literals were: each value that was ever read stays in memory.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

const TTL: Duration = Duration::from_secs(300);

static CACHE: Mutex<BTreeMap<String, (Instant, &str)>> = Mutex::new(BTreeMap::new());
static TEXTS: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// The value of one key of the secret's JSON. Panics when it cannot be read the first time.
pub fn get(id: &str, key: &str) -> &'static str {
    let values: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text(id))
        .unwrap_or_else(|_| panic!("secret {id} is not a JSON object"));
    match values.get(key) {
        Some(serde_json::Value::String(value)) => kept(value.clone()),
        Some(value) => kept(value.to_string()),
        None => panic!("secret {id} has no key {key}"),
    }
}

/// The secret's text. Panics when it cannot be read the first time; later the last value is kept.
pub fn text(id: &str) -> &'static str {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    let known = cache.get(id).copied();
    if let Some((_, value)) = known.filter(|(at, _)| at.elapsed() < TTL) {
        return value;
    }
    let value = match (fetch(id), known) {
        (Ok(value), _) => kept(value),
        (Err(_), Some((_, value))) => value,
        (Err(error), None) => panic!("secret {id} cannot be read: {error}"),
    };
    cache.insert(id.to_owned(), (Instant::now(), value));
    value
}

/// Percent-encodes a part of a URL.
pub fn encode(part: &str) -> &'static str {
    kept(
        part.bytes()
            .map(|byte| match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    char::from(byte).to_string()
                }
                _ => format!("%{byte:02X}"),
            })
            .collect(),
    )
}

/// Joins texts around a secret.
pub fn join(parts: &[&str]) -> &'static str {
    kept(parts.concat())
}

fn kept(text: String) -> &'static str {
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = texts.get(text.as_str()) {
        return known;
    }
    let text: &'static str = Box::leak(text.into_boxed_str());
    texts.insert(text);
    text
}

/// Asks on a thread of its own: a runtime may be running on this one.
fn fetch(id: &str) -> Result<String, String> {
    let id = id.to_owned();
    let asking = std::thread::spawn(move || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?
            .block_on(async {
                let config = aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await;
                let answer = aws_sdk_secretsmanager::Client::new(&config)
                    .get_secret_value()
                    .secret_id(id)
                    .send()
                    .await
                    .map_err(|error| {
                        aws_sdk_secretsmanager::error::DisplayErrorContext(error).to_string()
                    })?;
                answer
                    .secret_string()
                    .map(str::to_owned)
                    .ok_or_else(|| "it is binary".to_owned())
            })
    });
    asking.join().map_err(|_| "the reader failed".to_owned())?
}
`;
