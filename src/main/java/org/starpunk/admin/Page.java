package org.starpunk.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.starpunk.http.ProtectiveHeaders;
import org.starpunk.owner.RefusedSignIn;
import org.starpunk.sentence.Sentence;

/** What a backing tells the browser besides its values. */
final class Page {

    private static final int TOO_MANY_REQUESTS = 429;

    private Page() {}

    static void redirect(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        response().setHeader("Location", path);
        external().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        context.responseComplete();
    }

    /** Instead of what every answer says. */
    static void header(String name, String value) {
        response().setHeader(name, value);
    }

    /** Lets the page run a script of this site's own. */
    static void allowScripts() {
        header("Content-Security-Policy", ProtectiveHeaders.POLICY_WITH_SCRIPTS);
    }

    static void notFound() {
        try {
            external().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that stands above the form. */
    static void complain(Sentence text) {
        FacesContext.getCurrentInstance().addMessage(null, error(text));
    }

    /** A message that stands beside the field that is validated. */
    static ValidatorException invalid(Sentence text) {
        return new ValidatorException(error(text));
    }

    /**
     * What the request says under this name; empty when it says nothing. A link can say it: what changes anything asks
     * {@link #pressed}.
     */
    static String parameter(String name) {
        return external().getRequestParameterMap().getOrDefault(name, "");
    }

    /** The id that the request says under this name; empty when it says none. */
    static Optional<Long> id(String name) {
        try {
            return Optional.of(Long.valueOf(parameter(name)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The query of the address, as it was sent; empty when there is none. */
    static String query() {
        String query = request().getQueryString();
        return query == null ? "" : query;
    }

    /** The value of the pressed button of this name; empty when it was not pressed, as no link can press one. */
    static String pressed(String name) {
        return isSent() ? parameter(name) : "";
    }

    /** Whether this answers a form: one that was sent, as a form is, by POST. */
    static boolean isSent() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.isPostback() && request().getMethod().equals("POST");
    }

    /** A text as the value of a query parameter. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the owner is told who was refused, also with a status. */
    static void refuse(RefusedSignIn refused) {
        refused.retryAfter().ifPresent(seconds -> {
            external().setResponseStatus(TOO_MANY_REQUESTS);
            external().setResponseHeader("Retry-After", seconds);
        });
        complain(refused.sentence());
    }

    static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static FacesMessage error(Sentence text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text.toString(), null);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
