package org.starpunk.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code starpunk.jar} as it was built: each process unpacks it anew. */
final class WholeJar implements Contents {

    static final String WAR = "/ROOT.war";

    private static final long ROOM_IN_MEBIBYTES = 160;

    @Override
    public String server() {
        return "fish.payara.micro.boot.PayaraMicroLauncher";
    }

    /** Nobody deletes it but its operator. */
    @Override
    public void keep() {}

    @Override
    public Application application(TemporaryDirectory temporary) throws IOException {
        return application(temporary.path());
    }

    /** Copied there, unless it is there already. */
    static Application application(Path directory) throws IOException {
        Path file = directory.resolve("ROOT.war");
        if (Files.notExists(file)) {
            try (InputStream war = WholeJar.class.getResourceAsStream(WAR)) {
                Files.copy(war, file);
            }
        }
        return new Application(file);
    }

    @Override
    public List<String> unpack(PayaraOptions given, TemporaryDirectory temporary) throws IOException {
        List<String> options = new ArrayList<>();
        boolean unpacksElsewhere = given.has("rootdir") || given.has("unpackdir");
        if (!unpacksElsewhere) {
            temporary.requireRoom(ROOM_IN_MEBIBYTES);
        }
        if (!unpacksElsewhere) {
            Path directory = Files.createDirectory(temporary.path().resolve("payara"));
            options.addAll(List.of("--unpackdir", directory.toString()));
        }
        options.addAll(application(temporary).deployed());
        return options;
    }
}
