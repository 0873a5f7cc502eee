package app.tandem.shell.web;

import app.tandem.shell.security.OriginFilter;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands between browsers and Tandem: the address that people type, and the proxies that are believed. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

    /** Browsers keep a cookie of this name only from this very host, by https, for all of it: nobody can plant one. */
    static final String SECURE_COOKIE = "__Host-JSESSIONID";

    private final boolean secure;

    Surroundings(@Value("${tandem.address:http://localhost:8080}") String address) {
        this.secure = address.strip().startsWith("https:");
    }

    /** By https the session has its safer cookie; settled before the first request, so no header decides it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionCookie() {
        return server -> {
            if (secure) {
                var cookie = server.getSettings().getSession().getCookie();
                cookie.setName(SECURE_COOKIE);
                cookie.setSecure(true);
                cookie.setPath("/");
            }
        };
    }

    /**
     * What a proxy tells of the browser's side ({@code X-Forwarded-*}) counts from these alone.
     *
     * @param proxies their addresses or networks, such as {@code 10.0.0.0/8}, with commas; empty for none
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> believedProxies(
            @Value("${tandem.proxies:}") String proxies) {
        return server -> {
            if (!proxies.isBlank()) {
                var valve = new RemoteIpValve();
                valve.setInternalProxies(proxies.replaceAll("\\s", ""));
                valve.setTrustedProxies(null);
                valve.setHostHeader("X-Forwarded-Host");
                valve.setPortHeader("X-Forwarded-Port");
                server.addEngineValves(valve);
            }
        };
    }

    @Bean
    FilterRegistrationBean<OriginFilter> originFilter() {
        var filter = new FilterRegistrationBean<>(new OriginFilter(secure));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
