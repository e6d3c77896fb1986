package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.starpunk.passkey.Passkey;
import org.starpunk.passkey.Passkeys;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view of passkeys, where one is made. */
@Named
@RequestScoped
public class PasskeyListBacking {

    @Inject
    private Passkeys passkeys;

    @Inject
    private SiteUrl address;

    @Inject
    private SiteService site;

    @Inject
    private Moments moments;

    private String name = "";
    private List<Passkey> found;

    public void register() {
        if (passkeys.register(name, Page.parameter("answer"), Page.request())) {
            Page.redirect("/admin/passkeys?made=yes");
        } else {
            Page.complain(Sentence.of("admin.passkeyNotMade"));
        }
    }

    /** Before the page is written. */
    public void prepare() {
        Page.allowScripts();
    }

    public void validate(FacesContext context, UIComponent field, Object typed) {
        String text = ((String) typed).strip();
        if (text.codePointCount(0, text.length()) > Passkey.MAX_NAME_LENGTH) {
            throw Page.invalid(Sentence.of("admin.passkeyNameTooLong", Passkey.MAX_NAME_LENGTH));
        }
    }

    public List<Row> getRows() {
        return found().stream().map(passkey -> Row.of(passkey, moments)).toList();
    }

    /** What a device is asked with. */
    public String getChallenge() {
        return passkeys.registrationChallenge(Page.request());
    }

    /** The host that passkeys belong to. */
    public String getHost() {
        return address.host();
    }

    public Site getSite() {
        return site.get();
    }

    /** Those that a device need not make again. */
    public String getKnown() {
        return found().stream().map(Passkey::credentialId).collect(Collectors.joining(" "));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    private List<Passkey> found() {
        if (found == null) {
            found = passkeys.list();
        }
        return found;
    }

    /**
     * A passkey in the list.
     *
     * @param used when it was used last; null when it never was
     */
    public record Row(long id, String name, Moment made, Moment used) {

        static Row of(Passkey passkey, Moments moments) {
            return new Row(
                    passkey.id(),
                    passkey.name(),
                    moments.of(passkey.createdAt()),
                    passkey.usedAt().map(moments::of).orElse(null));
        }
    }
}
