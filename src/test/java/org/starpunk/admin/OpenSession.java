package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.starpunk.testing.Leftover;
import org.starpunk.testing.StarPunkServer;

/** A session of the owner, whose cookie opens it on a server that has never seen it. */
public final class OpenSession implements Leftover {

    private String cookie;

    @Override
    public void leave(StarPunkServer killed) {
        cookie = new Visitor(killed.url()).cookie(StarPunkServer.PASSWORD);
        assertThat(status(killed)).isEqualTo(200);
    }

    @Override
    public void find(StarPunkServer next) {
        assertThat(status(next)).as("with the cookie of before").isEqualTo(200);
    }

    private int status(StarPunkServer node) {
        return new Visitor(node.url()).get("/admin/notes", "Cookie", cookie).statusCode();
    }
}
