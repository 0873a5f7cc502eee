package app.tandem.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a user likes their screens: colours, the columns of the contact grid, and what they need not be told any more. */
@Service
@Transactional
public class Preferences {

    private static final int COLUMNS_LENGTH = 400;

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user's colours; those of the device until they choose. */
    @Transactional(readOnly = true)
    public Theme theme(UserId user) {
        return jdbc.sql("select theme from app_user where id = :id")
                .param("id", user.value())
                .query(String.class)
                .optional()
                .map(Theme::valueOf)
                .orElse(Theme.SYSTEM);
    }

    /** Remembers the user's colours. */
    public void setTheme(UserId user, Theme theme) {
        jdbc.sql("update app_user set theme = :theme where id = :id")
                .param("theme", theme.name())
                .param("id", user.value())
                .update();
    }

    /** Whether the line for newcomers is still to be shown. */
    @Transactional(readOnly = true)
    public boolean newcomer(UserId user) {
        return jdbc.sql("select newcomer from app_user where id = :id")
                .param("id", user.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Shows the line for newcomers no more. */
    public void dismissNewcomerLine(UserId user) {
        jdbc.sql("update app_user set newcomer = false where id = :id")
                .param("id", user.value())
                .update();
    }

    /** What {@link #setGridColumns} last kept; empty until the user chooses. */
    @Transactional(readOnly = true)
    public Optional<String> gridColumns(UserId user) {
        return jdbc.sql("select grid_columns from app_user where id = :id and grid_columns is not null")
                .param("id", user.value())
                .query(String.class)
                .optional();
    }

    /** Remembers the shown columns and their order, up to 400 characters in the grid's own words. */
    public void setGridColumns(UserId user, String columns) {
        if (columns.length() > COLUMNS_LENGTH) {
            throw new IllegalArgumentException("The list of columns has more than 400 characters.");
        }
        jdbc.sql("update app_user set grid_columns = :columns where id = :id")
                .param("columns", columns)
                .param("id", user.value())
                .update();
    }
}
