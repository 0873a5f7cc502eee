package app.tandem.shell.security;

import app.tandem.people.Secret;
import app.tandem.people.UserId;
import app.tandem.people.signins.KnownDevices;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie by which a browser is known in which somebody has signed in; it opens nothing. */
@Component
class DeviceCookie {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final KnownDevices devices;
    private final boolean secure;
    private final String name;

    DeviceCookie(KnownDevices devices, @Value("${tandem.address:http://localhost:8080}") String address) {
        this.devices = devices;
        this.secure = address.strip().startsWith("https:");
        this.name = secure ? "__Host-tandem-device" : "tandem-device";
    }

    /** The token of this browser, if it has one. */
    Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
    }

    /** Remembers that the person has signed in in this browser. */
    void remember(UserId user, HttpServletRequest request, HttpServletResponse response) {
        var token = token(request).orElseGet(Secret::fresh);
        devices.remember(user, token);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, token)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(KnownDevices.LIFE)
                        .build()
                        .toString());
    }
}
