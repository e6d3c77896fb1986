package org.starpunk.owner;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.starpunk.configuration.ServerConfiguration;
import org.starpunk.site.SiteSettings;
import org.starpunk.site.SiteUrl;

/**
 * Makes the session cookie as private as the site's address allows; web.xml cannot know that address. That it is sent
 * along from no other site is in payara-web.xml: Payara does not heed it here.
 */
@WebListener
public class SessionCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(
                new SiteUrl(SiteSettings.from(ServerConfiguration.keys()).url()).isHttps());
    }
}
