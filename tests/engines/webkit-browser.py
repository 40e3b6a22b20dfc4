"""A phone-sized window of WebKitGTK that WebKitWebDriver steers. Keeps what it is given in the folder of its first argument,
as a phone's browser does: the driver's own browser keeps nothing, and service workers with it."""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

WIDTH, HEIGHT = 390, 760

folder = sys.argv[1]
manager = WebKit2.WebsiteDataManager(
    base_data_directory=f"{folder}/data", base_cache_directory=f"{folder}/cache"
)
context = WebKit2.WebContext.new_with_website_data_manager(manager)
context.set_automation_allowed(True)


def open_window(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_default_size(WIDTH, HEIGHT)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    return view


def start_session(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("phone")
    info.set_version(*(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()))
    session.set_application_info(info)
    session.connect("create-web-view", open_window)


context.connect("automation-started", start_session)
Gtk.main()
