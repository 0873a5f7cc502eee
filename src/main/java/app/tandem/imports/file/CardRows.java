package app.tandem.imports.file;

import app.tandem.imports.file.encoding.EncodingGuess;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Address cards as rows, each card one. */
final class CardRows implements RawRows {

    private final VCardReader reader;
    private int number;

    CardRows(Path file, EncodingGuess encoding) {
        reader = new VCardReader(new CardText(DelimitedRows.text(file, encoding.encoding(), encoding.mark())));
    }

    @Override
    public @Nullable Raw next() {
        try {
            var card = reader.readNext();
            if (card == null) {
                return null;
            }
            number++;
            var cells = new EnumMap<CardColumn, String>(CardColumn.class);
            new CardCells(cells).fill(card);
            return new Raw(
                    number,
                    Arrays.stream(CardColumn.values())
                            .map(column -> cells.getOrDefault(column, ""))
                            .toList());
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new FileRefused("Card %,d cannot be read. Export the cards again.".formatted(number + 1), broken);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException closed) {
            throw new FileRefused("The file could not be read to its end. Upload it again.", closed);
        }
    }
}
