package app.tandem.unsubscribe;

import app.tandem.people.OrganizationId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the links by which people take their address off (R35, R39). A link neither expires nor is used up, knows
 * no contact, and says nothing to whoever has no key.
 */
@Component
public class UnsubscribeLinks {

    /** Where they lead, before the token. */
    public static final String PATH = "/unsubscribe/";

    private static final int VERSION = 1;

    private final UnsubscribeKey key;
    private volatile @Nullable Sealed sealed;

    UnsubscribeLinks(UnsubscribeKey key) {
        this.key = key;
    }

    /**
     * What a link is about.
     *
     * @param mail the number of the mail in which it stands
     */
    record Link(OrganizationId organization, String email, long mail) {}

    /**
     * The token of a mail: letters, digits, "-" and "_".
     *
     * @param email to which it is sent
     * @param mail its number
     */
    public String token(OrganizationId organization, String email, long mail) {
        var text = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(text)) {
            out.writeByte(VERSION);
            out.writeLong(organization.value());
            out.writeLong(mail);
            out.writeUTF(email);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed().seal(text.toByteArray()));
    }

    /** What the token says; empty for anything that is no token of this key. */
    Optional<Link> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        // the last letter has bits that mean nothing: there is one way to write a token
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)
                ? sealed().open(bytes).flatMap(UnsubscribeLinks::link)
                : Optional.empty();
    }

    private static Optional<Link> link(byte[] text) {
        try (var in = new DataInputStream(new ByteArrayInputStream(text))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            var organization = new OrganizationId(in.readLong());
            long mail = in.readLong();
            return Optional.of(new Link(organization, in.readUTF(), mail));
        } catch (IOException another) {
            return Optional.empty();
        }
    }

    private Sealed sealed() {
        var one = sealed;
        if (one == null) {
            one = new Sealed(key.get());
            sealed = one;
        }
        return one;
    }
}
