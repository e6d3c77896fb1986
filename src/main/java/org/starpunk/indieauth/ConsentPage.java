package org.starpunk.indieauth;

/** Where the owner is asked. */
public final class ConsentPage {

    private static final String PATH = "/admin/consent";

    private ConsentPage() {}

    /** The page that asks for this. */
    public static String address(AuthorizationRequest request) {
        return PATH + "?" + request.query();
    }
}
