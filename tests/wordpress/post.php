<?php
/**
 * A WordPress in an empty database: posts what it is given as an author and as an administrator, embeds an address, and says what came of it.
 * Reads JSON from standard input: {wordpress, socket, site, folder, page, snippets: {name: html}}. The site's address is answered from
 * its folder, so that nothing leaves the machine.
 */
$given = json_decode( stream_get_contents( STDIN ), true );
$site  = $given['site'];

$database = array(
	'NAME'     => 'wordpress',
	'USER'     => 'root',
	'PASSWORD' => '',
	'HOST'     => "localhost:{$given['socket']}",
	'CHARSET'  => 'utf8mb4',
	'COLLATE'  => '',
);
foreach ( $database as $key => $value ) {
	define( "DB_$key", $value );
}
define( 'ABSPATH', rtrim( $given['wordpress'], '/' ) . '/' );
define( 'WP_INSTALLING', true );
define( 'WP_CONTENT_DIR', sys_get_temp_dir() . '/no-wordpress-content' );
define( 'WP_HOME', 'http://blog.test' );
define( 'WP_SITEURL', 'http://blog.test' );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
$_SERVER['HTTP_HOST']       = 'blog.test';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
error_reporting( E_ERROR );
ini_set( 'display_errors', 'stderr' );

$database = new mysqli( 'localhost', 'root', '', '', 0, $given['socket'] );
$database->query( 'CREATE DATABASE wordpress' );
$database->close();

require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );

/** Answers addresses of the site from its folder, and no others. */
add_filter(
	'pre_http_request',
	function ( $before, $args, $url ) use ( $site, $given ) {
		$path = strtok( substr( $url, strlen( $site ) ), '?#' );
		$path = ( false === $path || '/' === substr( $path, -1 ) ) ? "{$path}index.html" : $path;
		$file = "{$given['folder']}/$path";
		if ( 0 !== strpos( $url, $site ) || ! is_file( $file ) ) {
			return new WP_Error( 'unknown', "no such address: $url" );
		}
		$type = '.json' === substr( $file, -5 ) ? 'application/json+oembed' : 'text/html; charset=utf-8';
		$body = file_get_contents( $file );
		// As WordPress cuts what it reads to a size.
		$body = isset( $args['limit_response_size'] ) ? substr( $body, 0, $args['limit_response_size'] ) : $body;
		return array(
			'headers'  => array( 'content-type' => $type ),
			'body'     => $body,
			'response' => array( 'code' => 200, 'message' => 'OK' ),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);

wp_install( 'Blog', 'admin', 'admin@blog.test', true, '', 'secret' );
$people = array(
	'admin'  => get_user_by( 'login', 'admin' )->ID,
	'author' => wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author' ) ),
);

$out = array( 'version' => get_bloginfo( 'version' ) );
foreach ( $people as $name => $id ) {
	wp_set_current_user( $id );
	foreach ( $given['snippets'] as $kind => $html ) {
		$content = "<!-- wp:html -->\n$html\n<!-- /wp:html -->";
		$post    = wp_insert_post( wp_slash( array( 'post_title' => $kind, 'post_content' => $content, 'post_status' => 'publish' ) ), true );
		$out[ $name ][ $kind ] = apply_filters( 'the_content', get_post( $post )->post_content );
	}
}
$post            = wp_insert_post( wp_slash( array( 'post_title' => 'embed', 'post_content' => $given['page'], 'post_status' => 'publish' ) ) );
$GLOBALS['post'] = get_post( $post );
$out['embedded'] = $GLOBALS['wp_embed']->autoembed( get_post( $post )->post_content );
echo json_encode( $out );
