package app.tandem.task.ui;

import app.tandem.contact.ContactNotFound;
import app.tandem.contact.record.ContactRecord;
import app.tandem.contact.ui.RecordTab;
import app.tandem.contact.ui.record.RecordPage;
import app.tandem.people.UserId;
import app.tandem.task.Tasks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;

/** The tab "Tasks" of a record; beside it stands how many are open. */
@SpringComponent
class TasksTab implements RecordTab {

    private static final int ORDER = 40;

    private final Tasks tasks;

    TasksTab(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public String address() {
        return "tasks";
    }

    @Override
    public String label() {
        return "Tasks";
    }

    @Override
    public int count(UserId viewer, ContactRecord record) {
        try {
            return tasks.count(viewer, record.id(), false);
        } catch (ContactNotFound gone) {
            return -1;
        }
    }

    @Override
    public Component open(UserId viewer, ContactRecord record, RecordPage page) {
        return new TasksContent(tasks, viewer, record, page);
    }
}
