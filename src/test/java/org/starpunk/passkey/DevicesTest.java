package org.starpunk.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.site.SiteUrl;

class DevicesTest {

    private static final Challenge CHALLENGE = new Challenge("asked");

    private final Devices devices = new Devices(new SiteUrl(URI.create("https://example.org/")));

    /** Anybody may send anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "1",
                "'text'",
                "{",
                "\u0000",
                "{'id':1}",
                "{'response':null}",
                "{'id':'AA','rawId':'AA','type':'public-key','response':{}}",
                "{'id':'AA','rawId':'!','type':'x','response':{'clientDataJSON':'e30'}}",
                "{'id':'AA','rawId':'AA','type':'public-key','response':{'clientDataJSON':'e30',"
                        + "'authenticatorData':'AA','signature':'AA','attestationObject':'AA'}}",
                "{'id':'AA','rawId':'AA','type':'public-key','response':{'clientDataJSON':'bnVsbA',"
                        + "'authenticatorData':'','signature':'','attestationObject':'oA'}}"
            })
    void what_no_device_answers_is_no_answer(String inSingleQuotes) {
        String answer = json(inSingleQuotes);
        assertThat(devices.read(answer)).isEmpty();
        assertThat(devices.challengeOf(answer)).isEmpty();
        assertThat(devices.register(answer, CHALLENGE)).isEmpty();
    }
}
