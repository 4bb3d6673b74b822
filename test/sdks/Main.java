import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Creates, reads, rotates and deletes a secret with the AWS SDK for Java 2. */
public final class Main {
    private static final SecretsManagerClient CLIENT = SecretsManagerClient.create();
    private static final String NAME = System.getenv("SECRET_NAME");

    public static void main(String[] args) throws InterruptedException {
        String old = System.getenv("SECRET_VALUE");
        CLIENT.createSecret(request -> request.name(NAME).secretString(old));
        System.out.println("created");

        check(read("AWSCURRENT").equals(old));
        System.out.println("read");

        String rotator = System.getenv("ROTATION_FUNCTION");
        CLIENT.rotateSecret(request -> request.secretId(NAME).rotationLambdaARN(rotator));
        for (int tries = 0; read("AWSCURRENT").equals(old); tries++) {
            check(tries < 100);
            Thread.sleep(100);
        }
        check(read("AWSPREVIOUS").equals(old));
        System.out.println("rotated");

        CLIENT.deleteSecret(request -> request.secretId(NAME).forceDeleteWithoutRecovery(true));
        try {
            read("AWSCURRENT");
        } catch (ResourceNotFoundException gone) {
            System.out.println("deleted");
        }
    }

    private static String read(String stage) {
        return CLIENT.getSecretValue(request -> request.secretId(NAME).versionStage(stage)).secretString();
    }

    private static void check(boolean holds) {
        if (!holds) throw new AssertionError();
    }
}
