package org.starpunk.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.starpunk.http.RequestNumber;

/** A message as JSON. */
class JsonLineTest {

    @Test
    void a_message_is_one_line_with_its_parameters_and_its_cause() {
        LogRecord record = new LogRecord(Level.WARNING, "Job {0}\nfailed");
        record.setLoggerName("org.starpunk.job.JobLane");
        record.setParameters(new Object[] {"\"a\""});
        record.setThrown(new IllegalStateException("why"));
        JsonObject line = read(record);
        assertThat(line.getString("level")).isEqualTo("WARNING");
        assertThat(line.getString("logger")).isEqualTo("org.starpunk.job.JobLane");
        assertThat(line.getString("message")).isEqualTo("Job \"a\"\nfailed");
        assertThat(line.getString("thrown")).startsWith("java.lang.IllegalStateException: why\n\tat ");
        assertThat(line.getString("time")).isEqualTo(record.getInstant().toString());
    }

    @Test
    void the_number_is_that_of_the_request_of_this_thread() {
        RequestNumber.begin();
        String number = RequestNumber.current().orElseThrow();
        assertThat(read(new LogRecord(Level.INFO, "a")).getString("request")).isEqualTo(number);
        RequestNumber.forget();
        assertThat(read(new LogRecord(Level.INFO, "a"))).doesNotContainKey("request");
    }

    private static JsonObject read(LogRecord record) {
        String line = new JsonLine().format(record);
        assertThat(line.strip()).hasLineCount(1);
        return Json.createReader(new StringReader(line)).readObject();
    }
}
