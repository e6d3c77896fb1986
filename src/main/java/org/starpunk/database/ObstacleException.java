package org.starpunk.database;

import jakarta.ejb.ApplicationException;

/** Something is in the way for a while; the transaction, if there is one, is rolled back. */
@ApplicationException(rollback = true)
public final class ObstacleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    public ObstacleException(Obstacle obstacle, Throwable cause) {
        super(obstacle.sentence().toString(), cause);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
