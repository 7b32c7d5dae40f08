// biome-ignore-all lint/a11y/noRedundantRoles: a table drawn as cards loses the roles of its elements
import './table.css';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Link } from './navigation';

export type Column<Row> = {
  key: string;
  header: string;
  /** Nothing or an empty text is drawn as a dash, and left out on a phone. */
  cell: (row: Row) => ReactNode;
  /** `main`: the row's name, its heading on a phone; `number`: set to the right in even figures. */
  role?: 'main' | 'number' | 'actions';
  /** On a phone its header stands before its value, which alone would not say what it is. */
  labelled?: boolean;
  /** Makes the header a link that sorts; `direction` where the table is sorted by it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};

type TableProps<Row> = {
  /** What the table lists; read out, and shown with `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Stands in the table's place when there are no rows. */
  empty?: ReactNode;
};

/** Rows of one kind, dense; on a phone each becomes a card with its headers beside its values. */
export function Table<Row>(props: TableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return props.empty;
  return (
    <div className="ui-table-frame">
      <table className="ui-table" role="table">
        <caption className={props.captionShown ? 'ui-table-caption' : 'ui-hidden'}>
          {props.caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} role="row">
              {props.columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, sort, role } = column;
  const Arrow = sort?.direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sort?.direction}
      className={classNames(role && `ui-cell-${role}`)}
    >
      {role === 'actions' && <span className="ui-hidden">{header}</span>}
      {role !== 'actions' && !sort && header}
      {sort && (
        <Link href={sort.href} className="ui-table-sort">
          {header}
          {sort.direction && <Arrow size={12} aria-hidden />}
        </Link>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { cell, header, role, labelled } = column;
  const className = classNames(role && `ui-cell-${role}`);
  if (role === 'main')
    return (
      <th scope="row" role="rowheader" className={className}>
        {cell(row)}
      </th>
    );
  return (
    <td
      role="cell"
      className={className}
      data-header={role ? undefined : header}
      data-labelled={labelled}
    >
      {role === 'number' && (
        <span className="ui-cell-label" aria-hidden>
          {header}
        </span>
      )}
      {cell(row)}
    </td>
  );
}
