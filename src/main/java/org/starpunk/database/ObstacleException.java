package org.starpunk.database;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** Something is in the way for a while; the transaction, if there is one, is rolled back. */
@ApplicationException(rollback = true)
public final class ObstacleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    public ObstacleException(Obstacle obstacle, Throwable cause) {
        super(obstacle.sentence().english(), cause);
        this.obstacle = obstacle;
    }

    /** What to throw for a failure; a fault of the program when nothing is in the way. */
    static RuntimeException of(SQLException failure, String otherwise) {
        return Obstacle.of(failure)
                .<RuntimeException>map(obstacle -> new ObstacleException(obstacle, failure))
                .orElseGet(() -> new IllegalStateException(otherwise, failure));
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
