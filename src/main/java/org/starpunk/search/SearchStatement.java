package org.starpunk.search;

import java.util.ArrayList;
import java.util.List;

/** SQL, and what it binds. */
final class SearchStatement {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SearchStatement add(String part, Object... bound) {
        sql.append(part);
        values.addAll(List.of(bound));
        return this;
    }

    SearchStatement add(SearchStatement other) {
        sql.append(other.sql);
        values.addAll(other.values);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
