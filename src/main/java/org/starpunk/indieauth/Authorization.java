package org.starpunk.indieauth;

import org.starpunk.sentence.Sentence;

/** What has become of a request for authorization before anybody is asked. */
public sealed interface Authorization {

    /** The owner can be asked. */
    record Asked(AuthorizationRequest request, ClientInformation client) implements Authorization {}

    /** The client is told at once what is wrong, at this address. */
    record Answered(String location) implements Authorization {}

    /** Who asks, or where to answer, is not certain: a person is told, and nobody is sent anywhere (RFC 6749 4.1.2.1). */
    record Unverified(int status, Sentence reason) implements Authorization {}
}
