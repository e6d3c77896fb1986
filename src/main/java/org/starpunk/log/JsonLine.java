package org.starpunk.log;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.starpunk.http.RequestNumber;

/** A message as an object of JSON in one line, with the number of the request that it is about. */
final class JsonLine extends Formatter {

    /** To look for it anew each time takes longer than the rest. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String format(LogRecord record) {
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("time", record.getInstant().toString())
                .add("level", record.getLevel().getName())
                .add("logger", String.valueOf(record.getLoggerName()))
                .add("message", String.valueOf(formatMessage(record)));
        RequestNumber.current().ifPresent(number -> line.add("request", number));
        if (record.getThrown() != null) {
            line.add("thrown", trace(record.getThrown()));
        }
        return line.build() + System.lineSeparator();
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
