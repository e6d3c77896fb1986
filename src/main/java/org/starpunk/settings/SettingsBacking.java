package org.starpunk.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.starpunk.site.OwnPage;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.theme.StyleSheet;
import org.starpunk.view.Page;

/** The view where the owner says what the site is called, where it is at home and how it looks. */
@Named
@RequestScoped
public class SettingsBacking {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    @Inject
    private SiteService site;

    @Inject
    private SiteUrl url;

    @Inject
    private AddressProbe probe;

    @Inject
    private StyleSheet styleSheet;

    private String title;
    private String zone;
    private AppearanceForm appearance;
    private List<OwnPage> pages;

    @PostConstruct
    void load() {
        Site current = site.get();
        title = current.title();
        zone = current.zone().getId();
        appearance = new AppearanceForm(current.appearance(), styleSheet);
        pages = current.pages();
    }

    public void save() {
        site.present(title, Site.zone(zone).orElseThrow(), appearance.read());
        Page.redirect("/admin/settings?saved=yes");
    }

    public void checkAddress() {
        Page.redirect("/admin/settings?address=" + probe.look().word() + "#address");
    }

    /** Where the address led when it was checked; empty when it was not. */
    public String getAddressFinding() {
        return AddressFinding.of(Page.parameter("address"))
                .map(finding -> finding.sentence(getAddress()).toString())
                .orElse("");
    }

    public boolean isAddressFound() {
        return AddressFinding.HERE.word().equals(Page.parameter("address"));
    }

    public String getAddress() {
        return url.toString();
    }

    /** In the navigation of the site. */
    public List<OwnPage> getPages() {
        return pages;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title.strip();
    }

    public AppearanceForm getAppearance() {
        return appearance;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** To choose from: the places by whose clocks people go. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> PLACE.matcher(zone).matches())
                .sorted()
                .toList();
    }
}
