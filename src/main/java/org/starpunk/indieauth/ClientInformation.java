package org.starpunk.indieauth;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an application says about itself: nobody has looked whether it is true.
 *
 * @param name a line of text; the host of its address when it says none
 * @param uri a page about it
 * @param logo a picture, by https
 * @param redirectUris those on other origins than its own that it may be answered at
 * @param refreshes whether it says that it refreshes its tokens
 * @param isRead false when nobody has asked it, and this is what its address tells
 */
public record ClientInformation(
        ClientId clientId,
        String name,
        Optional<URI> uri,
        Optional<URI> logo,
        List<String> redirectUris,
        boolean refreshes,
        boolean isRead) {

    public ClientInformation {
        redirectUris = List.copyOf(redirectUris);
    }

    static ClientInformation unread(ClientId client) {
        return new ClientInformation(
                client, client.host(), Optional.empty(), Optional.empty(), List.of(), false, false);
    }

    /** Whether it is the client who gets what is sent there: on its own origin, or listed, character by character. */
    public boolean isAnsweredAt(RedirectUri redirectUri) {
        return redirectUri.isOf(clientId) || redirectUris.contains(redirectUri.toString());
    }

    /** Whether the page about it is somebody else's, who might be the one that it pretends to be. */
    public boolean isDescribedElsewhere() {
        return uri.isPresent() && !clientId.host().equalsIgnoreCase(uri.get().getHost());
    }
}
