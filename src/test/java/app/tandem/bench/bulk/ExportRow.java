package app.tandem.bench.bulk;

import app.tandem.audit.OperationId;
import app.tandem.bench.Contest;
import app.tandem.bench.Lab;
import app.tandem.bench.RawPlan;
import app.tandem.bench.RawSql;
import app.tandem.contact.list.ContactLines;
import app.tandem.contact.list.LineOrder;
import app.tandem.operation.Operations;
import app.tandem.operation.Request;
import app.tandem.operation.export.Export;
import app.tandem.operation.export.Exports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The row of the file of an export, from the database into the browser; the export itself is run before, not timed. */
final class ExportRow {

    private static final int FETCHED = 1_000;
    private static final int BUFFER = 1 << 16;
    private static final List<String> WRITTEN = List.of("operation", "operation_change", "operation_item");

    private final Lab lab;
    private final Chosen chosen;
    private final Operations operations;
    private final Exports exports;

    ExportRow(Lab lab, Chosen chosen) {
        this.lab = lab;
        this.chosen = chosen;
        this.operations = lab.service(Operations.class);
        this.exports = lab.service(Exports.class);
    }

    Contest contest() {
        List<Contest.Raw> raw = RawSql.plans("bulk/export", chosen.kind()).stream()
                .map(plan -> new Contest.Raw(plan.words(), way((op, out) -> write(plan, op, out))))
                .toList();
        return Contest.bulk(
                chosen.named("export of %,d"),
                chosen.user(),
                way((op, out) -> exports.write(chosen.actor(), op, out)),
                raw,
                WRITTEN);
    }

    private interface Writing {
        void write(OperationId operation, OutputStream out) throws IOException;
    }

    private OnWorkingSet<Browser> way(Writing writing) {
        return new OnWorkingSet<>(
                this::exported,
                op -> {
                    var browser = new Browser();
                    try {
                        writing.write(op, browser);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return browser;
                },
                (op, browser) -> browser.toString());
    }

    private OperationId exported() {
        var operation = operations.open(chosen.actor(), chosen.selection());
        operations.submit(chosen.actor(), operation, Request.of(new Export()));
        return operation;
    }

    /** The rows as lines of cells, and no care but for commas and quotation marks. */
    private void write(RawPlan plan, OperationId operation, OutputStream out) throws IOException {
        var text = new StringBuilder(BUFFER).append('\uFEFF');
        int cells = ContactLines.head(ZoneId.systemDefault(), LineOrder.NONE).size();
        ContactLines.head(ZoneId.systemDefault(), LineOrder.NONE).forEach(label -> cell(text, label));
        end(text);
        plan.stream(
                lab.connection(),
                chosen.with(Map.of(
                        "op", operation.value(), "zone", ZoneId.systemDefault().getId())),
                FETCHED,
                row -> {
                    for (int n = 1; n <= cells; n++) {
                        String value = row.getString(n);
                        cell(text, value == null ? "" : value);
                    }
                    end(text);
                    if (text.length() > BUFFER) {
                        send(text, out);
                    }
                });
        send(text, out);
    }

    private static void cell(StringBuilder text, String value) {
        if (value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
        text.append(',');
    }

    private static void end(StringBuilder text) {
        text.setLength(text.length() - 1);
        text.append("\r\n");
    }

    private static void send(StringBuilder text, OutputStream out) {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }

    /** Takes the file and keeps of it what tells it from another. */
    private static final class Browser extends OutputStream {

        private final CRC32 sum = new CRC32();
        private long bytes;
        private long lines;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            sum.update(some, offset, length);
            bytes += length;
            for (int n = offset; n < offset + length; n++) {
                if (some[n] == '\n') {
                    lines++;
                }
            }
        }

        @Override
        public String toString() {
            return lines + " lines, " + bytes + " bytes, " + sum.getValue();
        }
    }
}
