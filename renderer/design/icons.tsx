import type { ReactNode, SVGProps } from 'react';

/** One stroke of 1.5 px on a 20 px grid, in the colour of the text around it. Always decoration: the control carries the name. */
function icon(drawing: ReactNode) {
  return function Icon({ size = 20, ...rest }: SVGProps<SVGSVGElement> & { readonly size?: 16 | 20 }) {
    return (
      <svg
        viewBox="0 0 20 20"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth={size === 16 ? 1.75 : 1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...rest}
      >
        {drawing}
      </svg>
    );
  };
}

export type IconComponent = ReturnType<typeof icon>;

export const SearchIcon = icon(
  <path d="M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM13 13l4 4" />,
);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const MoreIcon = icon(<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.5" />);
export const ChevronDownIcon = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />);
export const ChevronUpIcon = icon(<path d="m5.5 12 4.5-4.5 4.5 4.5" />);
export const ChevronRightIcon = icon(<path d="M8 5.5 12.5 10 8 14.5" />);
export const ChevronLeftIcon = icon(<path d="M12 5.5 7.5 10l4.5 4.5" />);
export const ArrowUpIcon = icon(<path d="M10 16V4m0 0L5 9m5-5 5 5" />);
export const ArrowDownIcon = icon(<path d="M10 4v12m0 0 5-5m-5 5-5-5" />);
export const SwapIcon = icon(<path d="M3.5 7h12m0 0-3-3m3 3-3 3M16.5 13h-12m0 0 3-3m-3 3 3 3" />);
export const ImportIcon = icon(
  <path d="M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M3.5 12.5V15A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-2.5" />,
);
export const ExportIcon = icon(
  <path d="M10 12V3m0 0 3.5 3.5M10 3 6.5 6.5M3.5 12.5V15A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-2.5" />,
);
export const FolderIcon = icon(
  <path d="M2.75 15V5.5A1.5 1.5 0 0 1 4.25 4h3.5l2 2.25h6A1.5 1.5 0 0 1 17.25 7.75V15a1.5 1.5 0 0 1-1.5 1.5H4.25A1.5 1.5 0 0 1 2.75 15Z" />,
);
export const FileIcon = icon(
  <path d="M11.5 2.75H6A1.5 1.5 0 0 0 4.5 4.25v11.5a1.5 1.5 0 0 0 1.5 1.5h8a1.5 1.5 0 0 0 1.5-1.5v-9zm0 0v4h4" />,
);
export const ArchiveIcon = icon(
  <path d="M3 4h14v3.5H3zM4 7.5V15a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 16 15V7.5M8 11h4" />,
);
export const HistoryIcon = icon(<path d="M3.25 10a6.75 6.75 0 1 0 2.1-4.9L3 7.25m0-4v4h4M10 6.5V10l2.5 2" />);
export const LogIcon = icon(
  <path d="M5.5 3h9A1.5 1.5 0 0 1 16 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-9zM5.5 3v14M3.75 6h3.5M3.75 10h3.5M3.75 14h3.5M9.5 7h3.75M9.5 10.5h3.75" />,
);
export const KeyboardIcon = icon(
  <path d="M3.5 5h13A1.5 1.5 0 0 1 18 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 13.5v-7A1.5 1.5 0 0 1 3.5 5ZM5 8h.01M8.3 8h.01M11.6 8h.01M15 8h.01M6.5 12h7" />,
);
export const InfoIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-8v4.5M10 6.5h.01" />);
export const WarningIcon = icon(<path d="M10 3.25 2.5 16.5h15zM10 8.5v3.75M10 14.25h.01" />);
export const FailedIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.5 7.5l5 5m0-5-5 5" />);
export const DoneIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm-3-6.75 2.25 2.25L13.25 8" />);
export const SkippedIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM6.75 10h6.5" />);
export const DuplicateIcon = icon(
  <path d="M7 6.5V4.25A1.25 1.25 0 0 1 8.25 3h7.5A1.25 1.25 0 0 1 17 4.25v7.5A1.25 1.25 0 0 1 15.75 13H13.5M4.25 7h7.5A1.25 1.25 0 0 1 13 8.25v7.5A1.25 1.25 0 0 1 11.75 17h-7.5A1.25 1.25 0 0 1 3 15.75v-7.5A1.25 1.25 0 0 1 4.25 7Z" />,
);
export const UpdatedIcon = icon(
  <path d="M16.5 8.5A6.75 6.75 0 0 0 4.4 6.25M3.5 3.5v3.25h3.25M3.5 11.5a6.75 6.75 0 0 0 12.1 2.25m.9 2.75v-3.25h-3.25" />,
);
export const MissingIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z" strokeDasharray="2.5 2.6" />);
export const SunIcon = icon(
  <path d="M10 13.25a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM10 2.5v1.25M10 16.25v1.25M2.5 10h1.25M16.25 10h1.25M4.7 4.7l.9.9M14.4 14.4l.9.9M4.7 15.3l.9-.9M14.4 5.6l.9-.9" />,
);
export const MoonIcon = icon(<path d="M16.5 11.75A6.75 6.75 0 0 1 8.25 3.5a6.75 6.75 0 1 0 8.25 8.25Z" />);
export const LampIcon = icon(<path d="M6.25 3h7.5L16.5 10h-13zM10 10v6.5M6.5 16.5h7M13.5 10v2.25" />);
export const ContrastIcon = icon(
  <>
    <path d="M10 16.75a6.75 6.75 0 1 0 0-13.5 6.75 6.75 0 0 0 0 13.5Z" />
    <path d="M10 3.25a6.75 6.75 0 0 1 0 13.5z" fill="currentColor" stroke="none" />
  </>,
);
export const SidebarIcon = icon(
  <path d="M4 3.75h12A1.25 1.25 0 0 1 17.25 5v10A1.25 1.25 0 0 1 16 16.25H4A1.25 1.25 0 0 1 2.75 15V5A1.25 1.25 0 0 1 4 3.75Zm3.75 0v12.5" />,
);
export const LeftPaneIcon = icon(
  <>
    <path d="M4 3.75h12A1.25 1.25 0 0 1 17.25 5v10A1.25 1.25 0 0 1 16 16.25H4A1.25 1.25 0 0 1 2.75 15V5A1.25 1.25 0 0 1 4 3.75Zm6 0v12.5" />
    <path d="M4.5 5.75h3.75v8.5H4.5z" fill="currentColor" stroke="none" />
  </>,
);
export const RightPaneIcon = icon(
  <>
    <path d="M4 3.75h12A1.25 1.25 0 0 1 17.25 5v10A1.25 1.25 0 0 1 16 16.25H4A1.25 1.25 0 0 1 2.75 15V5A1.25 1.25 0 0 1 4 3.75Zm6 0v12.5" />
    <path d="M11.75 5.75h3.75v8.5h-3.75z" fill="currentColor" stroke="none" />
  </>,
);
export const SortIcon = icon(<path d="M3.5 5.5h13M3.5 10h9M3.5 14.5h5" />);
export const OutlineIcon = icon(<path d="M3.5 5h.01M7 5h9.5M7 10h.01M10.5 10h6M7 15h.01M10.5 15h6" />);
export const FocusIcon = icon(
  <path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M7 8h6M7 12h4" />,
);
export const UndoIcon = icon(<path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8" />);
export const RedoIcon = icon(<path d="m13 4 3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4" />);
export const QuoteCheckIcon = icon(
  <path d="M3 9.5V7.75A3 3 0 0 1 6 4.75M3 9.5h3.5V6.5H4.25M9 9.5V7.75a3 3 0 0 1 3-3M9 9.5h3.5V6.5h-2.25M8 14l2.5 2.5L16.5 11" />,
);
export const CopyIcon = DuplicateIcon;
export const TrashIcon = icon(
  <path d="M3.5 5.5h13M8 5.5V3.75h4V5.5M5 5.5l.75 10.25A1.25 1.25 0 0 0 7 17h6a1.25 1.25 0 0 0 1.25-1.25L15 5.5M8.5 8.75v5M11.5 8.75v5" />,
);
export const NoteIcon = icon(<path d="M4.5 3.5h11v9l-4 4h-7zM15.5 12.5h-4v4M7 7h6M7 10h4" />);
export const EditIcon = icon(<path d="M13 3.75 16.25 7 7.5 15.75l-4 .75.75-4zM11 5.75 14.25 9" />);
export const MarkIcon = icon(<path d="m6.5 11 6-7.5 4 3.25-6 7.5zM6.5 11l-1 4.25 5-1M3 17h6" />);
export const DragIcon = icon(
  <path d="M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01" strokeWidth="2.25" />,
);
export const TextSizeIcon = icon(
  <path d="M2.5 15.5 6.75 4.5 11 15.5M4 11.75h5.5M12.5 15.5l2.6-6.5 2.4 6.5M13.4 13.25h3.3" />,
);
export const LinkScrollIcon = icon(
  <path d="M5 3v14m0 0-2-2.25M5 17l2-2.25M15 3v14m0 0-2-2.25M15 17l2-2.25M8 10h4" />,
);
export const AlignIcon = icon(<path d="M3 10h14M5.5 3v3.5M5.5 13.5V17M14.5 3v3.5M14.5 13.5V17" />);
export const RelatedIcon = icon(
  <path d="M7 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Zm12-5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm0 11a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM6.8 8.8l7.4-3.2M6.8 11.2l7.4 3.2" />,
);
export const SaveIcon = icon(<path d="M5.5 3h9v14L10 13.5 5.5 17z" />);
export const PinIcon = icon(<path d="m7.5 3.5 5 0-.5 5 2.5 2.5h-9L8 8.5zM10 11v6" />);
export const ChangesIcon = icon(<path d="M3.5 5h6M3.5 9h6M3.5 13h4M14 4v6m-3-3h6M11 15h6" />);
export const NamesIcon = icon(
  <path d="M10 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM4.5 16.5c.5-3 2.75-4.5 5.5-4.5s5 1.5 5.5 4.5" />,
);
export const FindIcon = icon(
  <path d="M3.5 4.5h13M3.5 8.5h6M3.5 12.5h4M12.25 14.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm2.2-.8 2.3 2.3" />,
);
