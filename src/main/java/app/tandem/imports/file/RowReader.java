package app.tandem.imports.file;

import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other, in little memory however long the file is. */
public interface RowReader extends AutoCloseable {

    /** The next row that says something; null after the last. Throws {@link FileRefused} where the file breaks off. */
    @Nullable
    FileRow next();

    @Override
    void close();
}
