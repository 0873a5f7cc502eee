package app.tandem.task;

import static app.tandem.testing.Northfield.*;

import app.tandem.testing.StrangerCases;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks on a contact, and a person's own (R4). */
class TasksStrangerTest extends StrangerCases {

    @Autowired
    Tasks tasks;

    @Autowired
    MyTasks myTasks;

    TaskId task;
    TaskId done;

    @Override
    protected void given() {
        task = tasks.add(maya, contact, new TaskData("Call back", null, maya));
        done = tasks.add(maya, contact, new TaskData("Call", null, maya));
        tasks.mark(maya, contact, done, true);
    }

    @Override
    protected void cases() {
        var data = new TaskData("Stolen", null, null);
        asks("Tasks.open", s -> tasks.open(s, contact, 0, 9));
        asks("Tasks.done", s -> tasks.done(s, contact, 0, 9));
        asks("Tasks.count", s -> tasks.count(s, contact, false));
        asks("Tasks.assignees", s -> tasks.assignees(s, contact));
        asks("Tasks.add", s -> tasks.add(s, contact, data));
        asks("Tasks.edit", s -> tasks.edit(s, contact, task, 0, data));
        asks("Tasks.mark", s -> tasks.mark(s, contact, task, true));
        does("Tasks.delete", s -> tasks.delete(s, contact, task, 0));
        asks("MyTasks.page", s -> myTasks.page(s, 0, 9));
        asks("MyTasks.counts", s -> myTasks.counts(s, LocalDate.of(2026, 11, 23)));
    }
}
