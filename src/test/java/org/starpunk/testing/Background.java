package org.starpunk.testing;

import java.io.IOException;

/** What carries bytes while a test goes on, until a connection ends. */
public final class Background {

    private Background() {}

    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    public static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // One of the two has hung up, or the door is closed.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
