package org.starpunk.indieauth;

/** Where the owner is asked. */
public final class ConsentPage {

    private static final String PATH = "/admin/consent";

    private ConsentPage() {}

    /** The page that asks for this. */
    public static String address(AuthorizationRequest request) {
        return address(request.query());
    }

    /** The same, of a request that has still to be read. */
    static String address(String query) {
        return PATH + "?" + query;
    }

    /** Whether an address of this site is that of this page. */
    public static boolean isAt(String address) {
        return address.startsWith(address(""));
    }
}
