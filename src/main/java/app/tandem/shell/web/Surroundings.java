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

/** The deployment's surroundings: Tandem's public address and its trusted proxies. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

    /** A prefix that browsers accept only from this exact host over https, so nobody can plant the cookie. */
    static final String SECURE_COOKIE = "__Host-JSESSIONID";

    private final boolean secure;

    Surroundings(@Value("${tandem.address:http://localhost:8080}") String address) {
        this.secure = address.strip().startsWith("https:");
    }

    /** Uses the host-bound session cookie over https; decided at startup, so that no header can change it. */
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
     * Trusts {@code X-Forwarded-*} headers from these proxies only.
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
