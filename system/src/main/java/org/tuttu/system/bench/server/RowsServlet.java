package org.tuttu.system.bench.server;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Runs the statements that a page runs, by plain JDBC, and prints their rows as HTML, padded to the page's size: the least that
 * any page with these rows costs.
 */
@WebServlet("/bench/rows")
public class RowsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, Statement.Work> pages = new ConcurrentHashMap<>();

  @Resource(lookup = "jdbc/tuttu")
  private transient DataSource dataSource;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    PrintWriter out = response.getWriter();
    Counted counted = new Counted(out);
    try (Connection connection = dataSource.getConnection()) {
      Statement.Work work = pages.computeIfAbsent(request.getParameter("page"), Statement::of);
      connection.setAutoCommit(!work.inTransaction());
      for (Statement statement : work.statements()) {
        print(connection, statement, counted);
      }
      if (work.inTransaction()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    counted.pad(Integer.parseInt(request.getParameter("bytes")));
  }

  private static void print(Connection connection, Statement statement, Counted out) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      for (int i = 0; i < statement.parameters().size(); i++) {
        prepared.setObject(i + 1, statement.parameters().get(i), Types.OTHER);
      }
      try (ResultSet rows = prepared.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        out.print("<table>");
        while (rows.next()) {
          out.print("<tr>");
          for (int column = 1; column <= columns; column++) {
            out.print("<td>");
            out.escaped(rows.getString(column));
            out.print("</td>");
          }
          out.print("</tr>");
        }
        out.print("</table>");
      }
    }
  }

  /** Counts what it prints, so that the rest of a page's size can be added. */
  private static final class Counted {

    private final PrintWriter out;
    private int written;

    Counted(PrintWriter out) {
      this.out = out;
    }

    void print(String text) {
      out.write(text);
      written += text.length();
    }

    void escaped(String text) {
      if (text == null) {
        return;
      }
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '&') {
          print("&amp;");
        } else if (c == '<') {
          print("&lt;");
        } else {
          out.write(c);
          written++;
        }
      }
    }

    void pad(int bytes) {
      if (bytes > written) {
        out.write("x".repeat(bytes - written));
      }
    }
  }
}
