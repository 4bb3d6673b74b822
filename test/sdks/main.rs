//! Creates, reads, rotates and deletes a secret with the AWS SDK for Rust.
use aws_sdk_secretsmanager::{Client, Error};
use std::{env, thread::sleep, time::Duration};

async fn read(client: &Client, name: &str, stage: &str) -> Result<String, Error> {
    let answer = client.get_secret_value().secret_id(name).version_stage(stage).send().await?;
    Ok(answer.secret_string().unwrap_or_default().to_string())
}

fn main() -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(prove())
}

async fn prove() -> Result<(), Error> {
    let config = aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await;
    let client = Client::new(&config);
    let variable = |name| env::var(name).expect(name);
    let (name, old) = (variable("SECRET_NAME"), variable("SECRET_VALUE"));

    client.create_secret().name(&name).secret_string(&old).send().await?;
    println!("created");

    assert_eq!(read(&client, &name, "AWSCURRENT").await?, old);
    println!("read");

    let rotator = variable("ROTATION_FUNCTION");
    client.rotate_secret().secret_id(&name).rotation_lambda_arn(rotator).send().await?;
    let mut tries = 0;
    while read(&client, &name, "AWSCURRENT").await? == old {
        tries += 1;
        assert!(tries < 100);
        sleep(Duration::from_millis(100));
    }
    assert_eq!(read(&client, &name, "AWSPREVIOUS").await?, old);
    println!("rotated");

    client.delete_secret().secret_id(&name).force_delete_without_recovery(true).send().await?;
    if let Err(Error::ResourceNotFoundException(_)) = read(&client, &name, "AWSCURRENT").await {
        println!("deleted");
    }
    Ok(())
}
