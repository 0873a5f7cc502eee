package app.tandem.email.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a name server on this machine, which answers as the test says (RFC 1035). */
class JndiDnsTest {

    private static final int HEAD = 12;
    private static final int NAME_ERROR = 3;
    private static final int SERVER_FAILURE = 2;

    private final AtomicInteger asked = new AtomicInteger();
    private DatagramSocket socket;
    private volatile List<List<String>> records = List.of();
    private volatile int code;
    private volatile boolean silent;

    @BeforeEach
    void server() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() {
        socket.close();
    }

    private JndiDns dns() {
        return new JndiDns("dns://127.0.0.1:" + socket.getLocalPort(), 100, 2);
    }

    private void serve() {
        var bytes = new byte[512];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(bytes, bytes.length);
                socket.receive(question);
                asked.incrementAndGet();
                if (!silent) {
                    var answer = answer(Arrays.copyOf(bytes, question.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        int end = HEAD;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        end += 5;
        var out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(HEAD)
                .put(question, 0, 2)
                .putShort((short) (0x8180 | code))
                .putShort((short) 1)
                .putShort((short) records.size())
                .array());
        out.write(question, HEAD, end - HEAD);
        for (var record : records) {
            var data = new ByteArrayOutputStream();
            for (var piece : record) {
                data.write(piece.length());
                data.write(piece.getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write(ByteBuffer.allocate(HEAD)
                    .putShort((short) 0xc00c)
                    .putShort((short) 16)
                    .putShort((short) 1)
                    .putInt(60)
                    .putShort((short) data.size())
                    .array());
            out.write(data.toByteArray());
        }
        return out.toByteArray();
    }

    @Test
    void each_record_is_given_in_one_piece_however_it_is_cut() throws Exception {
        records = List.of(
                List.of("v=DKIM1; k=rsa; p=" + "A".repeat(180), "B".repeat(40)),
                List.of("v=spf1 include:one.test", " include:two.test -all"),
                List.of("a \"quoted\" word and a \\ stroke"),
                List.of("plain"));
        assertThat(dns().texts("s1._domainkey.northfield.test"))
                .containsExactlyInAnyOrder(
                        "v=DKIM1; k=rsa; p=" + "A".repeat(180) + "B".repeat(40),
                        "v=spf1 include:one.test include:two.test -all",
                        "a \"quoted\" word and a \\ stroke",
                        "plain");
    }

    @Test
    void a_name_that_is_not_there_and_one_without_texts_have_none() throws Exception {
        assertThat(dns().texts("northfield.test")).isEmpty();
        code = NAME_ERROR;
        assertThat(dns().texts("northfield.test")).isEmpty();
    }

    @Test
    void a_server_that_cannot_answer_leaves_it_unknown() {
        code = SERVER_FAILURE;
        assertThatThrownBy(() -> dns().texts("northfield.test")).isInstanceOf(DnsLookup.Unavailable.class);
    }

    @Test
    void a_server_that_does_not_answer_is_asked_again_and_then_left() {
        silent = true;
        assertThatThrownBy(() -> dns().texts("northfield.test")).isInstanceOf(DnsLookup.Unavailable.class);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "plain, plain",
                "|\"v=spf1 mx -all\"|, v=spf1 mx -all",
                "|\"a b\" c|, a bc",
                "|\"a \\\"b\\\" c\"|, a \"b\" c",
                "|\"\"|, ||"
            })
    void pieces_as_java_gives_them_become_one(String pieces, String whole) {
        assertThat(JndiDns.whole(pieces)).isEqualTo(whole);
    }
}
