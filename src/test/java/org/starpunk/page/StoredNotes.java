package org.starpunk.page;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.starpunk.database.Database;

/** Puts notes straight into a server's database, as no client could: long ago, deleted, private. */
final class StoredNotes implements AutoCloseable {

    private final Connection connection;

    StoredNotes(Database database) throws SQLException {
        this.connection = database.connect(Duration.ofSeconds(10));
    }

    /** Adds a published note that says its slug; nothing happens when it is there. */
    void add(String slug, String publishedAt, String visibility, boolean deleted) throws SQLException {
        if (id(slug) != 0) {
            return;
        }
        update(
                "INSERT INTO notes (slug, content, content_format, status, visibility, published_at, published_offset,"
                        + " created_at, deleted_at, version) VALUES (?, ?, 'TEXT', ?, ?, ?, '+02:00', ?, ?, 1)",
                slug,
                "I am " + slug,
                visibility.equals("DRAFT") ? "DRAFT" : "PUBLISHED",
                visibility.equals("DRAFT") ? "PUBLIC" : visibility,
                publishedAt,
                publishedAt,
                deleted ? publishedAt : null);
        addFormerSlug(slug, slug);
    }

    /** Makes a slug one that the note was at before. */
    void addFormerSlug(String former, String slug) throws SQLException {
        update("INSERT INTO slugs (slug, note_id) VALUES (?, " + id(slug) + ") ON CONFLICT DO NOTHING", former);
    }

    private long id(String slug) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM notes WHERE slug = ?")) {
            statement.setString(1, slug);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void update(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Who changes rows by hand says so: else visitors get the pages of before. */
    @Override
    public void close() throws SQLException {
        update("UPDATE content_version SET version = version + 1");
        connection.close();
    }
}
